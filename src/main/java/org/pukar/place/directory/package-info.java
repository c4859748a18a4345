/// Brings files of the Local Government Directory and of pin codes into PostgreSQL, for an
/// operator: `scripts/places`.
@NullMarked
package org.pukar.place.directory;

import org.jspecify.annotations.NullMarked;
