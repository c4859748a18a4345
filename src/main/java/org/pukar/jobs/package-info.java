/// Jobs: work that employers offer, found by trade and place, and who is interested in it.
@NullMarked
package org.pukar.jobs;

import org.jspecify.annotations.NullMarked;
