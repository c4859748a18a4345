/// Calls: those that ring us and are called back, once each, and those that we make.
@NullMarked
package org.pukar.calls;

import org.jspecify.annotations.NullMarked;
