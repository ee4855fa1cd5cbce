/**
 * Employment of all enterprises of the register: jobs, hours and wages of a year, job flows, births
 * and high growth between the frames of two years. Register, continuity units and wage records
 * enter; tasks add up the wage records, the register becomes numbers, and both become cells;
 * figures leave.
 *
 * <p>GSBPM 5.1, 5.5 and 5.7 (integrate data, derive new variables, calculate aggregates); SIMS S.13
 * and S.15, accuracy and coherence.
 */
package nl.smartindustry.transform.topic.jobs;
