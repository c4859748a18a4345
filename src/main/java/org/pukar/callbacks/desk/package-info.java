/// The pages of the calls that we owe.
@NullMarked
package org.pukar.callbacks.desk;

import org.jspecify.annotations.NullMarked;
