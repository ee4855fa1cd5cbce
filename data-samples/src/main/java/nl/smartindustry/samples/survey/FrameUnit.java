package nl.smartindustry.samples.survey;

import nl.smartindustry.samples.population.Life;

/** An enterprise of the sampling frame with its persons employed on 1 January. */
public record FrameUnit(Life life, int persons) {}
