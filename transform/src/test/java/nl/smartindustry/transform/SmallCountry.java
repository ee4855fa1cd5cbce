package nl.smartindustry.transform;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Two waves of a made-up country, from arithmetic on the enterprise's number: 3,000 enterprises of
 * which 900 are sampled; 3D printing was not asked in 2023; six sampled enterprises are unknown to
 * the frame and one was closed.
 */
record SmallCountry(SparkSession spark) {
  private static final String ENTERPRISES =
      """
      select id, y.year, printf('NL%06d', id) as enterprise_id,
             element_at(array('10', '15', '22', '25', '28', '33'), cast(id div 10 % 6 + 1 as int)) || '110'
               as activity,
             case when id % 10 < 6 then 10 + id % 40
                  when id % 10 < 9 then 50 + id % 200 else 250 + id % 700 end as persons,
             cast(20 + id div 10 % 12 as string) as province
      from range(3000) cross join (values (2023), (2024)) as y(year)
      """;

  Dataset<Row> frame() {
    return spark.sql(
        "select cast(year as string) as period, if(id = 27, 'O', 'A') as status, * from ("
            + ENTERPRISES
            + ")");
  }

  Dataset<Row> survey() {
    return spark.sql(
        """
        select year as wave, if(id < 20, 'XX' || id, enterprise_id) as enterprise_id, persons,
               case when id % 13 = 0 then 'N' when id % 97 = 0 then 'O' else 'R' end as response,
               cast(persons * 150.25 + id % 77 as decimal(18, 2)) as turnover,
               id % 5 < 2 as robots_industrial, id % 11 = 0 as robots_service,
               if(year = 2024, id % 7 = 0, null) as printing_3d,
               if(year = 2024, null, 'printing_3d:not_asked') as missing_reasons,
               id % 3 = 0 as iot, if(id % 17 = 0, null, id % 4 = 0) as data_analytics,
               id % 8 = 0 as ai_speech, id % 2 = 0 as cloud_intermediate, true as cloud_any,
               id % 2 = 0 as erp, id % 4 = 0 as crm, id % 9 = 0 as rfid,
               40 + id % 30 as internet_share, cast(1 + id % 5 as string) as speed_class,
               id % 3 as social_media_count, cast(id % 6 as decimal(18, 2)) as e_sales_share,
               cast(0 as decimal(18, 2)) as web_sales_share, cast(0 as decimal(18, 2)) as b2c_share,
               id % 2 = 1 as ict_specialists, id % 3 = 1 as ict_training,
               id % 5 as security_measures, true as security_awareness, true as remote_meetings,
               id % 2 = 0 as security_documents, true as remote_access
        from (ENTERPRISES) where id % 10 in (1, 7, 9)
        """
            .replace("ENTERPRISES", ENTERPRISES));
  }

  Dataset<Row> module() {
    return spark.sql(
        """
        select year as wave, enterprise_id, id % 4 as awareness, id % 5 = 0 as mes,
               id % 6 = 0 as digital_twin from (ENTERPRISES) where id % 10 in (1, 7, 9) and year = 2024
        """
            .replace("ENTERPRISES", ENTERPRISES));
  }

  /** Every enterprise with its own weight of 2.5; 2024 is provisional. */
  Dataset<Row> statistics() {
    return spark.sql(
        """
        select year, enterprise_id, if(year = 2024, 'V', 'D') as status, activity, persons,
               cast(2.5 as decimal(18, 5)) as weight,
               cast(persons * (60 + year - 2023) + id % 100 as decimal(18, 2)) as value_added
        from (ENTERPRISES)
        """
            .replace("ENTERPRISES", ENTERPRISES));
  }

  /** Prices rise by a quarter in 2024 in every branch. */
  Dataset<Row> prices() {
    return spark.sql(
        """
        select 'DEFL_VA' as indicator, a.activity, y.year as time_period, y.value
        from (values ('10-12'), ('13-15'), ('22-23'), ('24-25'), ('28'), ('31-33')) as a(activity)
        cross join (values ('2023', 100D), ('2024', 125D)) as y(year, value)
        """);
  }
}
