/// Complaints of many, which one files and the others join.
@NullMarked
package org.pukar.grievances.group;

import org.jspecify.annotations.NullMarked;
