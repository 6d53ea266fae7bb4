/** What concepts have in common: the reader also looks at these wider fields, so that what it learned of one means or person holds for the next. */
export const FIELDS_OF_CONCEPTS: Readonly<Record<string, string>> = {
  family: "mother father parents stepparent brother sister grandparent aunt_uncle cousin family",
  parent: "mother father parents stepparent",
  adult: "stepparent father aunt_uncle neighbour coach teacher adult_man adult_woman stranger employer curator doctor psychologist",
  net: "online_acquaintance stranger curator adult_man social_nets phone_net game_titles",
  peer: "friend classmate peers_group boy girl boyfriend girlfriend ex_partner children_group",
  dear: "friend boyfriend girlfriend brother sister mother classmate cousin father",
  i: "me self_word my_own_body we",
  other: "he she they someone people everyone",
  he: "he they stepparent father brother boyfriend adult_man neighbour coach teacher stranger boy peers_group aunt_uncle ex_partner someone",
  weapon: "knife gun explosive blade petrol_fire belt_object_hit",
  means:
    "pills pill_names poison household_chemicals rope_noose gas_kitchen rails bridge_water roof_height window blade gun jump lethal_amount whole_pack wrist_vein bleeding_heavy",
  place: "rails bridge_water roof_height window",
  drug: "pills pill_names poison household_chemicals lethal_amount whole_pack drugs alcohol",
  death:
    "die i_will_die want_to_die death_noun suicide_word kill_self end_it not_want_live not_exist_vanish sleep_forever i_tried_suicide suicidal_thoughts goodbye_final farewell_letter kill_other wish_death_to_me",
  suic: "want_to_die suicide_word kill_self end_it not_want_live not_exist_vanish sleep_forever i_tried_suicide suicidal_thoughts goodbye_final farewell_letter give_away burden_unneeded",
  hurt: "hit belt_object_hit beating_now fight choke grab_push throw_break_things kill_other hit_animal bully_physical violence_word rape cut self_harm burn_hit_self",
  body: "arm_hand wrist_vein leg_foot head_face eye_nose_mouth neck_throat belly_back heart_breath intimate_body blood bleeding_heavy wound bruise",
  sex: "rape sexual_touch came_to_bed sex undress intimate_pictures webcam_call prostitution intimate_body",
  pic: "intimate_pictures photo_plain webcam_call send_picture publish_leak",
  black: "blackmail publish_leak deadline pay_money crypto_cards threat_words",
  closed: "locked_in hide_from chase_follow at_the_door force sold_taken_away passport_taken",
  home0: "thrown_out homeless_sleep run_away neglect",
  meet: "meet_online_person come_over_place picked_by_car gifts_from_online secrecy grooming_talk model_casting age_adult",
  job: "arson spy_photo parcel_deliver stash_drops mule_card easy_money task_quest recruited_caught secret_group made_self_harm_on_camera animal_on_camera enemy_service curator",
  now: "now just_now today tomorrow_soon deadline clock_time urgent",
  past: "past_long_ago already_over yesterday_recent treated_now history_lesson",
  neg: "not never_not_going not_want_die not_want cannot rarely_once",
  bodybad: "unconscious not_breathing can_not_breathe dizzy_weak faint vomit poisoned swallow_take",
  eat: "not_eating binge weight fat_feel calories_diet laxative vomit_on_purpose mirror_body_hate",
  play: "laughter idiom_laugh_die idiom_die idiom_kill idiom_other game_titles game_words killed_in_game sport halloween_props threat_joke_friend mother_will_kill_idiom hide_and_seek sarcasm_slang",
  story:
    "book film in_the_film song_music story_i_write essay_school_topic lesson subject history_lesson biology_lesson statistics_science news celebrity_person",
  calm: "rope_harmless fire_harmless parcel_harmless locked_harmless run_sport_harmless beg_sell_harmless haircut_cutting_harmless fell_harmless wait_pick_harmless walk_with_friends moving_house bread_food cooking household repair shopping holiday_birthday nature_trip hobby weather vitamins_treatment one_dose headache_small drink_plain job_honest calm_better happiness school exam",
  sad: "sadness loneliness fear panic_anxiety crying anger shame guilt grief hopeless cannot_bear hate_self dissociate tired_body",
  bot: "confidential_question how_service_works bot_or_human wants_to_talk will_tell greeting thanks sorry_please",
};

/** Concepts that weigh something only beside others: a word or two of these alone are an answer, not a cry. */
export const WEIGHTLESS_ALONE: ReadonlySet<string> = new Set(
  `now just_now today tomorrow_soon yesterday_recent past_long_ago already_over constantly again rarely_once since_long clock_time units_of_time
  not never_not_going want not_want think_about can must do_act future_plan certain maybe if_would question_is but because all_of_it many few
  intensifier numbers_small numbers_big he_said he_wrote i_said hint_minimise at_home place_outside go_move ride_travel here_there already_still
  after_before night last_final soon_end mother father parents brother sister grandparent aunt_uncle cousin child_small family friend boyfriend
  girlfriend ex_partner classmate peers_group boy girl teacher coach neighbour adult_man adult_woman doctor psychologist police_people pet
  animal_other celebrity_person me self_word we you you_service he she they someone nobody_pronoun everyone people children_group age_mine
  age_adult age_words age_small older_than online_word thing_words greeting goodbye_plain thanks sorry_please yes_agree no_refuse test_message
  location_ask school lesson subject exam phone_net phone_call social_nets photo_plain send money book film song_music game_titles game_words
  sport bread_food cooking household repair shopping holiday_birthday weather nature_trip hobby news travel_abroad documents door car bag_things
  chair_wall under_behind wait find show look_see hear feel know understand remember_forget give put_leave bring_carry take_from open_close live_dwell
  stay_remain begin happen earn try_to return_home arrive_come come_home_soon strange question_is interesting_question calm_better happiness boredom
  laughter sarcasm_slang hope_support love_crush date_relationship report_content how_service_works bot_or_human wants_to_talk will_tell
  confidential_question arm_hand leg_foot head_face eye_nose_mouth belly_back heart_breath hair_skin`
    .trim()
    .split(/\s+/),
);
