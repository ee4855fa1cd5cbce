-- Ten questions to the observations of this release, for DuckDB. Start it in the folder of the release (the one with
-- manifest.json): duckdb < metadata/queries.sql. Choose one cell per period by giving every dimension: _T, C and NL are
-- the totals of SIZE and SPLIT, ACTIVITY and REGION; CHANGE_FROM is empty for levels. Columns: data.md.
CREATE VIEW observations AS
SELECT * FROM read_parquet('observations/**/*.parquet', hive_partitioning = true);
CREATE VIEW labels AS SELECT * FROM read_parquet('metadata/labels.parquet');

-- 1. How many manufacturers use robots, in each wave, with the margin?
SELECT TIME_PERIOD, OBS_VALUE, CI_LOW, CI_HIGH, N_RESP
FROM observations
WHERE INDICATOR = 'SI_AD_ROB' AND UNIT_MEASURE = 'PC_ENT' AND ACTIVITY = 'C' AND SIZE = '_T' AND REGION = 'NL'
  AND SPLIT = '_T' AND CHANGE_FROM IS NULL
ORDER BY TIME_PERIOD;

-- 2. Which technology is used most, in the last wave?
SELECT o.INDICATOR, l.label_nl, l.label_en, o.OBS_VALUE, o.CI_LOW, o.CI_HIGH
FROM observations o JOIN labels l ON l.dimension = 'INDICATOR' AND l.code = o.INDICATOR
WHERE o.INDICATOR_GROUP = 'AD' AND o.UNIT_MEASURE = 'PC_ENT' AND o.ACTIVITY = 'C' AND o.SIZE = '_T'
  AND o.REGION = 'NL' AND o.SPLIT = '_T' AND o.CHANGE_FROM IS NULL AND o.OBS_VALUE IS NOT NULL
  AND o.YEAR = (SELECT max(YEAR) FROM observations WHERE INDICATOR_GROUP = 'AD')
ORDER BY o.OBS_VALUE DESC, o.INDICATOR;

-- 3. How do small and large enterprises differ in their use of artificial intelligence?
SELECT o.TIME_PERIOD, l.label_en AS size, o.OBS_VALUE, o.SE, o.OBS_STATUS
FROM observations o JOIN labels l ON l.dimension = 'SIZE' AND l.code = o.SIZE
WHERE o.INDICATOR = 'SI_AD_AI' AND o.UNIT_MEASURE = 'PC_ENT' AND o.ACTIVITY = 'C' AND o.REGION = 'NL'
  AND o.SPLIT = '_T' AND o.CHANGE_FROM IS NULL AND o.SIZE IN ('10-49', '50-249', '250+')
ORDER BY o.TIME_PERIOD, o.SIZE;

-- 4. Which changes since an earlier wave have been shown, all changes tested together?
SELECT o.INDICATOR, l.label_en, o.CHANGE_FROM, o.TIME_PERIOD, o.OBS_VALUE AS points, o.CI_LOW, o.CI_HIGH, o.VERDICT
FROM observations o JOIN labels l ON l.dimension = 'INDICATOR' AND l.code = o.INDICATOR
WHERE o.CHANGE_FROM IS NOT NULL AND o.VERDICT IN ('increased', 'decreased') AND o.ACTIVITY = 'C' AND o.SIZE = '_T'
  AND o.REGION = 'NL' AND o.SPLIT = '_T'
ORDER BY o.INDICATOR, o.CHANGE_FROM, o.TIME_PERIOD;

-- 5. Digital intensity by level, never across versions of its definition.
SELECT INDICATOR, DEF_VERSION, TIME_PERIOD, OBS_VALUE, SE, REASON
FROM observations
WHERE INDICATOR IN ('SI_DI_VLO', 'SI_DI_LO', 'SI_DI_HI', 'SI_DI_VHI', 'SI_DI_BASIC') AND UNIT_MEASURE = 'PC_ENT' AND ACTIVITY = 'C' AND SIZE = '_T' AND REGION = 'NL'
  AND SPLIT = '_T' AND CHANGE_FROM IS NULL
ORDER BY INDICATOR, DEF_VERSION, TIME_PERIOD;

-- 6. Robots in the provinces: what a model of small areas estimates, where the survey alone says too little.
SELECT o.TIME_PERIOD, l.label_nl AS province, o.OBS_VALUE, o.CI_LOW, o.CI_HIGH, o.REASON
FROM observations o JOIN labels l ON l.dimension = 'REGION' AND l.code = o.REGION
WHERE o.INDICATOR = 'SI_AD_ROB' AND o.SPLIT = 'model_fay_herriot' AND o.UNIT_MEASURE = 'PC_ENT'
  AND o.ACTIVITY = 'C' AND o.SIZE = '10-249' AND o.REGION <> 'NL'
ORDER BY o.TIME_PERIOD, o.OBS_VALUE DESC, o.REGION;

-- 7. Labour productivity per hour of each branch in its last year.
SELECT l.label_en AS branch, o.TIME_PERIOD, o.OBS_VALUE, u.label_en AS unit
FROM observations o
JOIN labels l ON l.dimension = 'ACTIVITY' AND l.code = o.ACTIVITY
JOIN labels u ON u.dimension = 'UNIT_MEASURE' AND u.code = o.UNIT_MEASURE
WHERE o.INDICATOR = 'SI_PR_LPH' AND o.SIZE = '_T' AND o.REGION = 'NL' AND o.SPLIT = '_T' AND o.OBS_VALUE IS NOT NULL
QUALIFY o.YEAR = max(o.YEAR) OVER (PARTITION BY o.ACTIVITY, o.UNIT_MEASURE)
ORDER BY o.UNIT_MEASURE, o.OBS_VALUE DESC;

-- 8. Jobs created and lost in manufacturing, beside each other.
SELECT TIME_PERIOD, UNIT_MEASURE,
  max(OBS_VALUE) FILTER (INDICATOR = 'SI_EM_JC') AS created,
  max(OBS_VALUE) FILTER (INDICATOR = 'SI_EM_JD') AS lost,
  max(OBS_VALUE) FILTER (INDICATOR = 'SI_EM_NET') AS net
FROM observations
WHERE INDICATOR IN ('SI_EM_JC', 'SI_EM_JD', 'SI_EM_NET') AND ACTIVITY = 'C' AND SIZE = '_T' AND REGION = 'NL'
  AND SPLIT = '_T'
GROUP BY ALL
ORDER BY UNIT_MEASURE, TIME_PERIOD;

-- 9. The Netherlands beside other countries, the flags of the producer as they came.
SELECT l.label_en AS country, o.TIME_PERIOD, o.DEF_VERSION, o.OBS_VALUE, o.OBS_STATUS, o.OBS_FLAGS
FROM observations o JOIN labels l ON l.dimension = 'REF_AREA' AND l.code = o.REF_AREA
WHERE o.INDICATOR = 'SI_XC_DII' AND o.UNIT_MEASURE = 'PC_ENT' AND o.SPLIT = '_T' AND o.OBS_VALUE IS NOT NULL
ORDER BY o.DEF_VERSION, o.TIME_PERIOD, o.OBS_VALUE DESC, o.REF_AREA;

-- 10. Why is there no figure, how often, in each group of indicators?
SELECT g.label_en AS of, r.label_en AS reason, count(*) AS cells
FROM observations o
JOIN labels g ON g.dimension = 'INDICATOR_GROUP' AND g.code = o.INDICATOR_GROUP
JOIN labels r ON r.dimension = 'REASON' AND r.code = o.REASON
WHERE o.OBS_VALUE IS NULL
GROUP BY ALL
ORDER BY of, cells DESC, reason;
