/**
 * The sample comes to memory, once, and meets the frame of its year: by enterprise and year, never
 * losing a sampled enterprise; one that does not link is listed with the reason.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.13.3.1, coverage error.
 */
package nl.smartindustry.transform.link;
