/// The PIN that guards a worker's record: chosen, asked for, changed, reset. It is kept nowhere,
/// only what it can be recognised by.
@NullMarked
package org.pukar.workers.pin;

import org.jspecify.annotations.NullMarked;
