/// Looking for jobs: by trade and place, from what is sought to what is near it.
@NullMarked
package org.pukar.jobs.search;

import org.jspecify.annotations.NullMarked;
