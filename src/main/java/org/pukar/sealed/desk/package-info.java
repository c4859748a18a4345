/// The pages of what must not be known of: for officers of the lane alone, each her own cases.
@NullMarked
package org.pukar.sealed.desk;

import org.jspecify.annotations.NullMarked;
