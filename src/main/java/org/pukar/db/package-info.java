/// PostgreSQL: the pool of connections, transactions, migrations.
@NullMarked
package org.pukar.db;

import org.jspecify.annotations.NullMarked;
