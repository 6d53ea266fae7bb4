/** Forms of a verb that say who acts: what the writer does or will do, and what somebody else does to the writer. */
export const PERSONS = {
  i_jump: `
    стрибну стрибаю зістрибну скочу викинусь скинусь кинусь_під я_стрибну плигну сигану прыгну прыгаю спрыгну выброшусь сброшусь
    кинусь_под я_прыгну
    i'll_jump i_will_jump i'm_going_to_jump i'm_gonna_jump gonna_jump going_to_jump i_jump about_to_jump i'm_jumping`,
  i_hang: `
    повішусь повішуся вішаюсь удавлюсь вдавлюсь я_повішусь повешусь вешаюсь вздернусь я_повешусь
    i'll_hang_myself i_will_hang_myself hang_myself hanging_myself gonna_hang_myself`,
  i_cut: `
    ріжусь ріжуся ріжу_руки поріжу_себе поріжусь поріжу_руки вскриюсь вскрию порізала_руку порізав_руку режусь режу_руки порежу_себе
    порежусь порежу_руки вскроюсь вскрою порезала_руку порезал_руку
    i_cut_myself i'm_cutting_myself i'll_cut_myself i_cut_my_arm* i_cut_my_wrist* i've_been_cutting i_started_cutting i_cut_again`,
  i_drink_pills: `
    вип'ю_таблет* вип'ю_все вип'ю_всі вип'ю_пачк* п'ю_таблетки_одну наковтаюсь наковтаюся наїмся_таблет* прийму_все закинусь_таблет*
    випила_всі випив_всі випила_таблет* випив_таблет* випила_пачк* випив_пачк* випила_все випив_все наковталась_таблет*
    наковтався_таблет* наглотаюсь наемся_таблет* приму_все выпил_все выпил_таблет* выпил_пачк* наглоталась_таблет* наглотался_таблет*
    i_took_pills i_took_all i_took_a_bunch i_took_too_many i_took_the_whole i_took_20 i_took_30 i_swallowed i'll_take_all
    i'll_take_them_all i'm_taking_pills going_to_take_all took_all_my took_all_of_my took_all_the took_my_mom's took_my_mum's`,
  i_run_away: `
    втечу тікаю втікаю піду_з_дому йду_з_дому звалю_з_дому збираюсь_тікати збираюсь_втекти сбегу убегу убегаю сбегаю уйду_из_дома
    ухожу_из_дома свалю_из_дома собираюсь_сбежать
    i'll_run_away i'm_running_away i'm_leaving_home i_ran_away i'm_going_to_run_away i_left_home`,
  i_go_to_meet: `
    йду_на_зустріч йду_до_нього поїду_до_нього піду_до_нього вийду_до_нього зустрінусь_з_ним зустрінуся_з_ним зустрічаюсь_з_ним
    їду_зустрічатис* вже_їду_до уже_йду_до иду_на_встречу иду_к_нему еду_к_нему поеду_к_нему пойду_к_нему выйду_к_нему встречусь_с_ним
    встречаюсь_с_ним еду_встречаться уже_еду_к уже_иду_к
    i'm_meeting_him i'm_going_to_meet i_agreed_to_meet i'll_meet_him i'm_on_my_way_to i'm_going_to_his i'm_going_to_him meeting_him_at
    meeting_him_tonight meeting_him_tomorrow`,
  i_hide: `
    ховаюсь ховаюся сховалась сховався зачинилась зачинився закрилась закрився заперлась замкнулась замкнувся прячусь спряталась
    спрятался закрылся заперся
    i'm_hiding i_hid i_locked_myself i'm_in_the_closet i'm_in_the_bathroom hiding_in`,
  i_kill_them: `
    вб'ю_його вб'ю_її вб'ю_їх уб'ю_його уб'ю_їх вб'ю_всіх зарізати_його заріжу_його заріжу_їх підірву_їх хочу_вбити_його хочу_їх_вбити
    хочу_його_вбити убью_его убью_ее убью_всех зарежу_его зарежу_их взорву_их хочу_убить_его хочу_их_убить хочу_его_убить
    i'll_kill_him i'll_kill_her i'll_kill_them i_will_kill_him i_want_to_kill_him i_want_to_kill_them i'm_going_to_kill_him
    i'm_gonna_kill_them stab_him stab_them`,
  i_set_fire: `
    підпалю спалю_машину мені_сказали_підпалити маю_підпалити треба_підпалити погодилась_підпалити погодився_підпалити подожгу
    сожгу_машину мне_сказали_поджечь должен_поджечь надо_поджечь согласился_поджечь согласилась_поджечь
    i'll_set_it_on_fire told_to_set_fire told_me_to_set_fire have_to_set_fire supposed_to_set_fire agreed_to_set_fire told_me_to_burn
    have_to_burn`,
  i_sent_pictures: `
    скинула_йому_фото скинув_їй_фото надіслала_йому_фото надіслав_їй_фото відправила_йому_фото скинула_нюдси скинув_нюдси
    скинула_свої_фото скинув_свої_фото я_скинула_фото я_надіслала_фото скинула_ему_фото скинул_ей_фото отправила_ему_фото
    отправил_ей_фото скинул_нюдсы скинул_свои_фото я_отправила_фото
    i_sent_him_pics i_sent_him_a_photo i_sent_her_pics i_sent_nudes i_sent_a_nude i_sent_him_nudes i_sent_her_a_photo i_sent_photos
    i_sent_a_video`,
  i_do_not_eat: `
    не_їм я_не_їм не_їла нічого_не_їла не_їм_вже нічого_не_їм не_буду_їсти не_ем я_не_ем не_ела ничего_не_ела не_ем_уже ничего_не_ем
    не_буду_есть
    i_don't_eat i'm_not_eating i_haven't_eaten i_stopped_eating i_won't_eat i_refuse_to_eat`,
  i_took_the_job: `
    погодилась_на_робот* погодився_на_робот* я_погодивс* взявся_за взялась_за мені_дали_завдання маю_віднести маю_забрати маю_сфотограф*
    маю_сфоткати маю_залишити мені_заплат* согласилась_на_работ* согласился_на_работ* я_согласил* взялся_за мне_дали_задание
    должен_отнести должен_забрать должен_сфоткать должен_оставить мне_заплат*
    i_took_the_job i_agreed_to_do i_said_yes_to i_was_given_a_task i_have_to_deliver i_have_to_pick_up i_have_to_photograph
    i_have_to_leave they_paid_me he_paid_me they'll_pay_me`,
  he_hits_me: `
    б'є_мене мене_б'є мене_б'ють б'ють_мене мене_бив мене_били мене_побив мене_побили вдарив_мене мене_вдарив мене_вдарила вдарила_мене
    лупить_мене мене_лупить мене_штовхнув штовхає_мене мене_душив душив_мене бьет_меня меня_бьет меня_бьют бьют_меня меня_бил меня_били
    меня_избил меня_избили меня_побили ударил_меня меня_ударил меня_ударила ударила_меня лупит_меня меня_лупит меня_толкнул толкает_меня
    меня_душил душил_меня
    hits_me he_hits_me she_hits_me hit_me beats_me beat_me beat_me_up beating_me punched_me slapped_me slaps_me kicked_me kicks_me
    pushed_me choked_me hurts_me hurt_me_again they_beat_me they_hit_me hitting_me`,
  he_hits_other: `
    б'є_маму маму_б'є побив_маму вдарив_маму б'є_брата б'є_сестру побив_брата б'є_малого б'є_її бив_її її_б'є побив_сестру б'є_бабусю
    бьет_маму маму_бьет избил_маму ударил_маму бьет_брата бьет_сестру избил_брата бьет_малого бьет_ее бил_ее ее_бьет избил_сестру
    бьет_бабушку
    hits_my_mom hits_mom hits_my_mum hit_my_mom hit_my_mum beats_my_mom beats_my_mum beat_my_mom beats_her hits_her hit_her
    hits_my_brother hits_my_sister beat_my_brother beats_my_sister`,
  he_threatens_me: `
    погрожує_мені мені_погрожує мені_погрожують обіцяє_вбити каже_що_вб'є сказав_що_вб'є каже_уб'є погрожує_вбити погрожують_побити
    залякує_мене мене_залякують угрожает_мне мне_угрожает мне_угрожают обещает_убить говорит_что_убьет сказал_что_убьет угрожает_убить
    угрожают_побить запугивает_меня меня_запугивают
    threatens_me he_threatens threatened_me threatening_me they_threaten_me says_he'll_kill said_he'll_kill said_he_would_kill
    threatens_to_kill threatened_to_kill threatened_to_beat`,
  he_touches_me: `
    чіпає_мене мене_чіпає чіпав_мене мене_чіпав торкається_мене лапає_мене мене_лапає мене_лапав мене_мацав мацає_мене лізе_до_мене
    гладить_мене мене_гладив гладить_по трогает_меня меня_трогает трогал_меня меня_трогал прикасается_ко_мне лапает_меня меня_лапает
    меня_лапал меня_щупал щупает_меня лезет_ко_мне гладит_меня меня_гладил
    touches_me touched_me he_touches_me he_touched_me keeps_touching_me gropes_me groped_me feels_me_up put_his_hand_on puts_his_hand`,
  he_follows_me: `
    іде_за_мною йдуть_за_мною мене_переслідує мене_переслідують стежить_за_мною ходить_за_мною чекає_на_мене_під идет_за_мной
    идут_за_мной меня_преследует меня_преследуют следит_за_мной ходит_за_мной едет_за_мной ждет_меня_под
    is_following_me he's_following_me they're_following_me follows_me_home followed_me_home keeps_following is_stalking_me`,
  he_holds_me: `
    тримає_мене не_випускає_мене мене_не_випускають мене_замкнув мене_замкнули замкнув_мене мене_закрили мене_тримають
    мене_не_відпускають не_дає_вийти не_дають_вийти держит_меня не_выпускает_меня меня_не_выпускают меня_запер меня_заперли запер_меня
    меня_закрыли меня_держат меня_не_отпускают не_дает_выйти
    he_locked_me they_locked_me she_locked_me won't_let_me_out won't_let_me_go keeps_me_here keeps_me_in they're_holding_me
    he's_holding_me can't_leave_the`,
  they_make_me: `
    мене_змушують мене_змушує змушують_мене змушує_мене мене_примушують змусили_мене мене_змусили каже_зробити сказали_зробити наказали
    наказує велять меня_заставляют меня_заставляет заставляют_меня заставляет_меня меня_принуждают заставили_меня меня_заставили
    говорит_сделать сказали_сделать приказали приказывает
    they_make_me he_makes_me they_made_me he_made_me she_makes_me forces_me_to forced_me_to told_me_to tells_me_to ordered_me
    they_force_me`,
  they_ask_pictures: `
    просить_мої_фото просить_фото_без просить_показати просить_роздягт* просить_увімкнути_камер* хоче_щоб_я_скинула хоче_щоб_я_показала
    каже_скинь вимагає_ще_фото просить_ще просит_показать просит_раздет* просит_включить_камер* хочет_чтобы_я_скинула
    хочет_чтобы_я_показала говорит_скинь требует_еще_фото просит_еще
    asks_me_for_pics keeps_asking_for_pics keeps_asking_for_photos wants_me_to_send wants_me_to_show asks_me_to_undress
    asks_me_to_turn_on wants_more_pics asking_me_to_send asked_me_to_send asked_me_to_show`,
  units_of_time: `
    день дня дні днів тиждень тижні тижня тижнів місяць місяці місяців раз рази разів дней неделя недели недель неделю месяц месяца
    месяцев раза
    day days week weeks month months year years time times`,
  thing_words: `
    щось чогось чимось нічого нічим це то така таке щось_таке якусь что_то чего_то ничего это такое что_нибудь
    something anything nothing stuff_like this that these`,
  older_than: `
    старший старша старші старшого старшим дорослий доросла дорослі доросліший старше старшая старшие взрослый взрослая взрослые
    older elder grownups adults adult big_kids`,
  online_word: `
    онлайн інтернет інтернеті мережі соцмереж* віртуальн* сайт сайті посиланн* интернете сети соцсет* сайте ссылк*
    online internet website site link links virtual`,
} as const satisfies Record<string, string>;
