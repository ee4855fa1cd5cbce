package nl.smartindustry.transform.topic.growth;

import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;

/**
 * A figure of a domain and year from the structural business statistics, with its sampling error.
 *
 * @param exposure contributors to its value added
 */
public record SurveyEstimate(
    String activity, String size, int year, PointEstimate figure, Exposure exposure) {}
