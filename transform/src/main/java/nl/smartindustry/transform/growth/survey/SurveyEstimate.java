package nl.smartindustry.transform.growth.survey;

import nl.smartindustry.transform.estimate.Outcome.Exposure;
import nl.smartindustry.transform.inference.PointEstimate;

/**
 * A figure of a domain and year from the structural business statistics, with its sampling error.
 *
 * @param exposure contributors to its value added
 */
public record SurveyEstimate(
    String activity, String size, int year, PointEstimate figure, Exposure exposure) {}
