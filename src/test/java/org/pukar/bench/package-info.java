/// Measures how fast the packaged gateway answers hops, beside a bare server: `scripts/bench ussd`.
@NullMarked
package org.pukar.bench;

import org.jspecify.annotations.NullMarked;
