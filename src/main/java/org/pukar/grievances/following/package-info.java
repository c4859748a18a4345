/// What the worker hears of her case, how she is asked whether it is settled, and what the clock
/// does if she is not reached, or a promise is not kept.
@NullMarked
package org.pukar.grievances.following;

import org.jspecify.annotations.NullMarked;
