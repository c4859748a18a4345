/// India's registered templates (DLT): which texts may go out, and under which registration. Lists
/// of templates are brought in by CSV, kept in PostgreSQL, and held against texts in memory.
@NullMarked
package org.pukar.dlt;

import org.jspecify.annotations.NullMarked;
