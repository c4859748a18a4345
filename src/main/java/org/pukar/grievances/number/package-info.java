/// The numbers of cases: nine digits that look random, the last of which tells a mistyped one.
@NullMarked
package org.pukar.grievances.number;

import org.jspecify.annotations.NullMarked;
