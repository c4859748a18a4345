/// Job alerts: who asked to be told of work, who is told of which job, and what she answers.
@NullMarked
package org.pukar.jobs.alert;

import org.jspecify.annotations.NullMarked;
