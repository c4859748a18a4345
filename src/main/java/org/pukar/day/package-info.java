/// Days as callers count them. Pure.
@NullMarked
package org.pukar.day;

import org.jspecify.annotations.NullMarked;
