/// The frame of the staff's pages: who is let in, what stands around a page, what is told at once.
/// Each feature brings its own pages and hangs them in here.
@NullMarked
package org.pukar.console;

import org.jspecify.annotations.NullMarked;
