/// Cases that must not be known of: violence, bondage, trafficking, children.
@NullMarked
package org.pukar.sealed;

import org.jspecify.annotations.NullMarked;
