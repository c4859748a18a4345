/// Who may do what, and where: keys for offices, with roles and places.
@NullMarked
package org.pukar.access;

import org.jspecify.annotations.NullMarked;
