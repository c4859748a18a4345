/// How calls go, told by networks late, twice and in any order; and what follows when they are
/// over.
@NullMarked
package org.pukar.calls.course;

import org.jspecify.annotations.NullMarked;
