package nl.smartindustry.transform.growth.survey;

import nl.smartindustry.transform.estimate.Outcome.Exposure;
import nl.smartindustry.transform.inference.Figure;

/**
 * Productivity per hour of a domain and year, with its sampling error.
 *
 * @param figure euro per hour in prices of the deflator's base year
 * @param exposure contributors to its value added
 */
public record HourlyEstimate(
    String activity, String size, int year, Figure figure, Exposure exposure) {}
