/// What tests need that kill a whole Pukar while it works.
@NullMarked
package org.pukar.killed;

import org.jspecify.annotations.NullMarked;
