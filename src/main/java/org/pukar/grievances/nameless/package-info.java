/// Complaints of people who leave neither name nor phone.
@NullMarked
package org.pukar.grievances.nameless;

import org.jspecify.annotations.NullMarked;
