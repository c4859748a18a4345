/// A ration shop that refuses at this moment.
@NullMarked
package org.pukar.grievances.ration;

import org.jspecify.annotations.NullMarked;
