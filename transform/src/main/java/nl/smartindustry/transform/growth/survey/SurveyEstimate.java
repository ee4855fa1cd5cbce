package nl.smartindustry.transform.growth.survey;

import nl.smartindustry.transform.estimate.Outcome.Exposure;
import nl.smartindustry.transform.inference.Figure;

/**
 * A figure of a domain and year from the structural business statistics, with its sampling error.
 *
 * @param exposure contributors to its value added
 */
public record SurveyEstimate(
    String activity, String size, int year, Figure figure, Exposure exposure) {}
