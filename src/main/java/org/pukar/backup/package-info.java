/// Saving every row that the owner of the tables has in one file, and bringing it back into an
/// empty database. What tables there are is asked of the database, so that new ones need nothing
/// here.
@NullMarked
package org.pukar.backup;

import org.jspecify.annotations.NullMarked;
