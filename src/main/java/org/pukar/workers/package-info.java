/// My record: who registered, on which phone, with which work; heard and corrected by the worker's
/// own phone.
@NullMarked
package org.pukar.workers;

import org.jspecify.annotations.NullMarked;
