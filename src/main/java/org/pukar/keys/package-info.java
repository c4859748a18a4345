/// The secrets of a house: one file of keysets, and the few things that are done with them. Key
/// bytes never leave this package, and nothing here prints them.
@NullMarked
package org.pukar.keys;

import org.jspecify.annotations.NullMarked;
