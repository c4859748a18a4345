/// The pages of workers: found by phone, seen with care.
@NullMarked
package org.pukar.workers.desk;

import org.jspecify.annotations.NullMarked;
