/**
 * What holds for every run, whatever it makes: the lock, the record of the run, how a run failed,
 * files that survive a power cut, and what the release was made from.
 *
 * <p>Enters: a warehouse folder; exceptions. Leaves: the lock, {@code runs/}, one sentence with an
 * exit code, files that are complete or absent. Never here: a phase, or what a release holds.
 *
 * <p>SIMS S.11, quality management.
 */
package nl.smartindustry.report.run;
