/**
 * What is kept for how long, and what is removed when its time is over.
 *
 * <p>GSBPM overarching process of data management (archiving and disposal); SIMS S.7.1 and S.18.1,
 * confidentiality policy and source data.
 */
package nl.smartindustry.ingest.retention;
