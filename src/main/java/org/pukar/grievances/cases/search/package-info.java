/// Lists of cases: an inbox, and what is looked for.
@NullMarked
package org.pukar.grievances.cases.search;

import org.jspecify.annotations.NullMarked;
