package nl.smartindustry.samples.survey;

/**
 * The three weights of a respondent, each for its own kind of variable. Within a stratum they add
 * up to the enterprises, the persons employed and the turnover of the frame.
 */
public record Weights(double enterprises, double persons, double turnover) {}
