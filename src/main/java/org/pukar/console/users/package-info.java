/// The pages on which an administrator keeps accounts.
@NullMarked
package org.pukar.console.users;

import org.jspecify.annotations.NullMarked;
