/**
 * Jobs and wages: who works where, from when to when, and what each income statement says.
 *
 * <p>An enterprise has as many employees as the register has persons less its owners. They sit on
 * numbered seats; a seat that falls empty is filled at once, so that the number of jobs on 1
 * January is that of the register's frame. Nothing is kept: any seat of any month can be asked
 * alone.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.samples.wages;
