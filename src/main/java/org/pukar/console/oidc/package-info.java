/// The pages by which staff leave for their authority and come back.
@NullMarked
package org.pukar.console.oidc;

import org.jspecify.annotations.NullMarked;
