/// The people of the helpline: who is on duty, and who talks to whom.
@NullMarked
package org.pukar.staff;

import org.jspecify.annotations.NullMarked;
