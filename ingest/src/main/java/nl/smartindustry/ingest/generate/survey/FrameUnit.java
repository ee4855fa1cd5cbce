package nl.smartindustry.ingest.generate.survey;

import nl.smartindustry.ingest.generate.population.Life;

/** An enterprise of the sampling frame with its persons employed on 1 January. */
public record FrameUnit(Life life, int persons) {}
