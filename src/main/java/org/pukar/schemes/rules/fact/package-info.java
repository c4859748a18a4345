/// What can be known of a worker: facts, their values, and tests of them. Pure.
@NullMarked
package org.pukar.schemes.rules.fact;

import org.jspecify.annotations.NullMarked;
