/// One table of the calls that we owe, whoever asked for them.
@NullMarked
package org.pukar.callbacks;

import org.jspecify.annotations.NullMarked;
