/// Names as people spell them: in any Indian script or in Latin letters, by ear, with mistakes, or
/// begun only. Pure.
@NullMarked
package org.pukar.spelling;

import org.jspecify.annotations.NullMarked;
