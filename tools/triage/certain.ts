/**
 * Plain sentences whose risk is beyond doubt, written for this purpose; nobody's real words. The reader always learns from
 * them, and a test holds it to them.
 */
import type { SignalName } from "../../src/features/triage/signals.ts";
import type { Risk } from "../../src/shared/risk.ts";

/** A sentence, the risk, and a signal that must be named. */
export type Sentence = readonly [text: string, risk: Risk, signal?: SignalName];

const DANGER_NOW: readonly Sentence[] = [
  ["Я наковталась таблеток і мені погано", "red", "suicide"],
  ["випила пачку таблеток, що тепер буде", "red", "suicide"],
  ["я наглотался таблеток", "red", "suicide"],
  ["выпила 20 таблеток", "red", "overdose"],
  ["я порізала вени", "red", "suicide"],
  ["I took a whole bottle of pills", "red", "overdose"],
  ["i slit my wrists", "red", "suicide"],
  ["изнасиловал одноклассник", "red", "sexual_abuse"],
  ["тато б'є маму", "red", "violence"],
  ["Стою на краю даху", "red", "suicide"],
  ["сижу на крыше, внизу машины", "red", "suicide"],
  ["standing on the bridge right now", "red", "suicide"],
  ["Прощавайте всі, дякую за все", "red", "suicide"],
  ["завтра мене вже не буде", "red", "suicide"],
  ["завтра меня не будет", "red", "suicide"],
  ["написала прощальний лист мамі", "red", "suicide"],
  ["goodbye everyone, this is it", "red", "suicide"],
  ["це мій останній вечір", "red", "suicide"],
  ["Сьогодні вночі я вб'ю себе", "red", "suicide"],
  ["сегодня покончу с собой", "red", "suicide"],
  ["I'm going to kill myself tonight", "red", "suicide"],
  ["хочу померти, вже є мотузка", "red", "suicide"],
  ["хочу умереть и уже купила лезвия", "red", "suicide"],
  ["хочу стрибнути з моста", "red", "suicide"],
  ["прыгну под поезд", "red", "suicide"],
  ["i want to jump off the roof", "red", "suicide"],
  ["i have a plan to end my life", "red", "suicide"],
  ["моя подруга пише що сьогодні вб'є себе", "red", "suicide"],
  ["pokinchu z soboyu sohodni", "red", "suicide"],
  ["ya segodnya ubyu sebya", "red", "suicide"],
  ["мене б'ють зараз", "red", "violence"],
  ["Зараз мене б’є вітчим", "red", "violence"],
  ["отец сейчас бьет меня", "red", "violence"],
  ["він ламає двері в мою кімнату", "red", "violence"],
  ["батько з ножем бігає по хаті", "red", "violence"],
  ["he is hitting me right now", "red", "violence"],
  ["my dad has a knife", "red", "violence"],
  ["i'm hiding in the bathroom from him", "red", "violence"],
  ["сховалась у ванній від тата", "red", "violence"],
  ["мене не випускають з квартири", "red", "violence"],
  ["мене замкнули у підвалі", "red", "violence"],
  ["he won't let me leave", "red", "violence"],
  ["їду на зустріч з ним", "red", "grooming"],
  ["завтра зустрічаюся з чоловіком з інтернету", "red", "grooming"],
  ["иду встречаться, встречаюсь с ним в парке", "red", "grooming"],
  ["i'm going to meet him tonight", "red", "grooming"],
  ["he's picking me up in an hour", "red", "grooming"],
  ["вони змушують мене різати себе на камеру", "red", "self_harm"],
  ["я щас выпью все таблетки", "red", "suicide"],
  ["хочу вскрыться", "red", "suicide"],
  ["я уже на крыше", "red", "suicide"],
  ["пореж себя или мы найдём тебя", "red", "self_harm"],
  ["кажуть вирізати знак на руці", "red", "self_harm"],
  ["они заставляют меня убивать котов", "red", "self_harm"],
];

const ACTIVE_HARM: readonly Sentence[] = [
  ["Я хочу померти", "orange", "suicide"],
  ["не хочу більше жити", "orange", "suicide"],
  ["хочу умереть", "orange", "suicide"],
  ["не бачу сенсу жити далі", "orange", "suicide"],
  ["краще б мене не було", "orange", "suicide"],
  ["всім буде краще без мене", "orange", "suicide"],
  ["думаю про самогубство", "orange", "suicide"],
  ["мысли о смерти каждый день", "orange", "suicide"],
  ["I want to die", "orange", "suicide"],
  ["i dont wanna be alive", "orange", "suicide"],
  ["they'd be better off without me", "orange", "suicide"],
  ["wish i was never born", "orange", "suicide"],
  ["kms", "orange", "suicide"],
  ["ya hochu pomerty", "orange", "suicide"],
  ["ne hochu zhyty", "orange", "suicide"],
  ["hochu umeret", "orange", "suicide"],
  ["XOЧУ ПOMEPTИ", "orange", "suicide"],
  ["хочу помееееерти", "orange", "suicide"],
  ["х о ч у померти", "orange", "suicide"],
  ["хoчy вмepти", "orange", "suicide"],
  ["Моя подруга хоче вбити себе", "orange", "suicide"],
  ["лол хочу здохнути", "orange", "suicide"],
  ["я знову ріжу руки", "orange", "self_harm"],
  ["режу себя когда плохо", "orange", "self_harm"],
  ["ріжуся вже рік", "orange", "self_harm"],
  ["i cut myself", "orange", "self_harm"],
  ["selfharm again", "orange", "self_harm"],
  ["rizhu sebe", "orange", "self_harm"],
  ["мене зґвалтували", "orange", "sexual_abuse"],
  ["вітчим лапає мене", "orange", "sexual_abuse"],
  ["дядя трогает меня", "orange", "sexual_abuse"],
  ["he touched my private parts", "orange", "sexual_abuse"],
  ["i was raped", "orange", "sexual_abuse"],
  ["він просить скинути голе фото", "orange", "grooming"],
  ["просит прислать нюдсы", "orange", "grooming"],
  ["дорослий чоловік пише мені щодня", "orange", "grooming"],
  ["каже щоб не казала, не кажи батькам", "orange", "grooming"],
  ["he asks for nudes", "orange", "grooming"],
  ["an older man texts me", "orange", "grooming"],
  ["хоче зустрітися наодинці", "orange", "grooming"],
  ["prosyt skynuty hole foto", "orange", "grooming"],
  ["погрожує злити мої фото", "orange", "sextortion"],
  ["угрожает разослать фото всем друзьям", "orange", "sextortion"],
  ["мене шантажують", "orange", "sextortion"],
  ["shantazhuyut mene", "orange", "sextortion"],
  ["каже якщо не скину ще то викладе всім", "orange", "sextortion"],
  ["вимагає гроші за мої фото", "orange", "sextortion"],
  ["he threatens to leak my pics", "orange", "sextortion"],
  ["someone is blackmailing me", "orange", "sextortion"],
  ["зливають... він злив мої нюдси в чат", "orange", "sextortion"],
  ["батько б'є мене", "orange", "violence"],
  ["мама меня бьет ремнем", "orange", "violence"],
  ["мене побили за школою", "orange", "violence"],
  ["my stepdad beats me", "orange", "violence"],
  ["mene byut v shkoli", "orange", "violence"],
  ["каже що вб'є мене", "orange", "threat"],
  ["пише що знає де я живу", "orange", "threat"],
  ["угрожают что убьют меня", "orange", "threat"],
  ["he says he will kill me", "orange", "threat"],
  ["they know where i live", "orange", "threat"],
  ["пропонують підпалити авто за гроші", "orange", "recruitment"],
  ["просят сфоткать блокпост за деньги", "orange", "recruitment"],
  ["куратор дав завдання", "orange", "recruitment"],
  ["просять передати координати військових", "orange", "recruitment"],
  ["he offered money to set fire to a car", "orange", "recruitment"],
  ["шукають закладчика, пропонують роботу", "orange", "recruitment"],
  ["не знаю як далі жити", "orange", "suicide"],
  ["i want it to end", "orange", "suicide"],
  ["устал от жизни", "orange", "suicide"],
  ["я порезалась опять, не могу остановиться", "orange", "self_harm"],
  ["отчим заходит ко мне ночью", "orange", "sexual_abuse"],
  ["скинет мою переписку всем если я не заплачу", "orange", "sextortion"],
  ["він чекає мене біля під'їзду", "orange", "threat"],
  ["обещают 500 долларов за поджог релейного шкафа", "orange", "recruitment"],
];

const HEAVY: readonly Sentence[] = [
  ["легкі гроші, завдання в телеграмі", "yellow", "recruitment"],
  ["мене цькують у класі", "yellow", "bullying"],
  ["надо мной издеваются одноклассники", "yellow", "bullying"],
  ["усі сміються наді мною", "yellow", "bullying"],
  ["they bully me at school", "yellow", "bullying"],
  ["створили фейкову сторінку з моїм ім'ям", "yellow", "bullying"],
  ["мені дуже страшно", "yellow", "distress"],
  ["я більше так не можу", "yellow", "distress"],
  ["никому не нужна", "yellow", "distress"],
  ["у мене панічні атаки", "yellow", "distress"],
  ["i feel so lonely", "yellow", "distress"],
  ["i hate myself", "yellow", "distress"],
  ["я не хочу помирати, просто втомилась", "yellow", "suicide"],
  ["я не збираюсь вбивати себе", "yellow", "suicide"],
  ["я больше не режу себя", "yellow", "self_harm"],
];

const HARMLESS: readonly Sentence[] = [
  ["помираю зі сміху", "green"],
  ["умираю со смеху", "green"],
  ["мене вбили в роблоксі", "green"],
  ["меня убили в кс", "green"],
  ["мене зараз вб'ють у матчі, кинь хілку", "green"],
  ["I'm dying of laughter", "green"],
  ["we killed the boss in minecraft", "green"],
  ["треба вбити час до уроку", "green"],
  ["killing time before class", "green"],
  ["порізала палець коли готувала", "green"],
  ["ріжу салат на вечерю", "green"],
  ["випила таблетку від голови", "green"],
  ["выпил таблетку от температуры", "green"],
  ["йду гуляти з подругою", "green"],
  ["їду до бабусі на вихідні", "green"],
  ["завтра зустрічаюся з подругами", "green"],
  ["мама вб'є мене за двійку", "green"],
  ["мене ніхто не б'є", "green"],
  ["меня никто не бьет", "green"],
  ["nobody hits me", "green"],
  ["він мені не погрожує", "green"],
  ["на мене ніхто не кричить, все добре", "green"],
  ["це мій останній день у школі", "green"],
  ["my last day at school", "green"],
  ["прощавай, школо!", "green"],
  ["повісити картину на стіну", "green"],
  ["хочу жити в Києві", "green"],
  ["хочу їсти", "green"],
  ["не хочу йти до школи", "green"],
  ["i don't want to go to school", "green"],
  ["привіт, ви тут?", "green"],
  ["Скільки чекати відповіді?", "green"],
  ["дякую, мені краще", "green"],
  ["спасибо, всё хорошо", "green"],
  ["how does this bot work", "green"],
  ["у фільмі герой вбив себе", "green"],
  ["стрибнула у воду з друзями", "green"],
  ["сфотографувала схід сонця", "green"],
  ["купив свічки на день народження", "green"],
  ["мій телефон здох", "green"],
  ["комп помер, не вмикається", "green"],
  ["бабуся померла минулого року", "green"],
  ["граємо в танки ввечері", "green"],
  ["він скинув домашку в чат", "green"],
  ["надішли фото домашки", "green"],
  ["тато їде додому", "green"],
  ["мама зараз прийде", "green"],
  ["вдарився ногою об стілець", "green"],
  ["we beat them 3:0", "green"],
  ["ахахах сдохла с мема", "green"],
  ["дивилась фільм про самогубство на уроці", "green"],
  ["сьогодні купили мотузку для білизни", "green"],
  ["завтра іду до нього на день народження", "green"],
  ["хлопець хоче зустрічатись зі мною", "green"],
  ["йду на зустріч з психологом", "green"],
  ["умираю с голоду", "green"],
  ["kill me please this homework", "green"],
  ["", "green"],
  ["12345", "green"],
  ["🙂", "green"],
];

/** Said in the midst of other words, danger stays what it is. */
const IN_CONTEXT: readonly Sentence[] = [
  ["не знаю що робити мене б'ють", "orange", "violence"],
  ["ніхто не знає, але мене б'ють", "orange", "violence"],
  ["не знаю що робити мене б'ють", "orange", "violence"],
  ["я не в порядку, хочу померти", "orange", "suicide"],
  ["ніхто не знає, але мене б'ють", "orange", "violence"],
  ["мене б'ють вдома", "orange", "violence"],
  ["я нікому не казав, але тато мене б'є", "orange", "violence"],
  ["никто не знает что меня бьют", "orange", "violence"],
  ["i don't know what to do, they hit me", "orange", "violence"],
  ["я боюсь іти додому, бо мене б'ють", "orange", "violence"],
  ["хтось виклав моє інтимне фото", "orange", "sextortion"],
  ["Somebody posted my nude photo.", "orange", "sextortion"],
  ["He says he will show our chat to my class.", "orange"],
  ["Подруга перестала їсти й пише, що їй погрожують.", "orange"],
];

/** Words that weigh a little. */
const A_LITTLE: readonly Sentence[] = [
  ["Это снова я. Сегодня опять плохо.", "yellow", "distress"],
  ["Це знову я. Сьогодні знову погано.", "yellow", "distress"],
  ["It's me again. Today is bad again.", "yellow", "distress"],
  ["Пишуть гидоти щодня.", "yellow", "bullying"],
  ["Пишут гадости каждый день.", "yellow", "bullying"],
  ["They write nasty things every day.", "yellow", "bullying"],
  ["мені сумно і самотньо", "yellow", "distress"],
  ["мне грустно и одиноко", "yellow", "distress"],
  ["я не хочу вмирати, мені просто сумно", "yellow"],
];

/** Short answers and single words, as people give them in any talk: by themselves they say nothing. */
const ANSWERS: readonly Sentence[] = `
сьогодні; завтра; вчора; зараз; потім; пізніше; ввечері; вранці; вночі; щодня; інколи; часто; рідко; ніколи; завжди; так; ні; не знаю; може; мабуть; добре;
ок; окей; гаразд; зрозуміло; дякую; будь ласка; привіт; бувай; до зустрічі; ще; більше; менше; досить; усе; нічого; хтось; друг; подруга; друг або подруга;
мама; тато; брат; сестра; вчителька; однокласник; школа; дім; вдома; телефон; телеграм; інстаграм; тікток; гра; фото; відео; лист; повідомлення; гроші;
я; ти; він; вона; ми; вони; хлопець; дівчина; мені 13; мені 14; мені 15; мені вже є 18; мені 18 років; мені 17; сьогодні, 15:00–18:00; лише після 19:00; завтра зранку;
коли не спиться; поки не надсилати; поки зупинюсь; не зараз; давай пізніше; в іншій країні; я в іншій країні; інше місце; де я; повернутися; назад; далі; скасувати;
повернутися в «тут і зараз»; хвилююся за когось; насильство, смерть на відео; гроші, до завтрашнього вечора; чекаю; я тут; ви тут?; це я; це знову я; так, це він; уже ні;
з'явилася ще одна така сторінка; сторінку створили в п'ятницю. там мої фото зі школи; розкажу все по порядку; можна писати; хтось поруч; знову; ще раз; день; ніч; тиждень;
сегодня; завтра; вчера; сейчас; потом; позже; вечером; утром; ночью; каждый день; иногда; часто; редко; никогда; всегда; да; нет; не знаю; может быть; хорошо;
ладно; понятно; спасибо; пожалуйста; привет; пока; до встречи; ещё; больше; меньше; хватит; всё; ничего; кто-то; друг; подруга; друг или подруга; ещё варианты;
мама; папа; брат; сестра; учительница; одноклассник; школа; дом; дома; телефон; игра; фотография; письмо; сообщение; деньги; я; ты; он; она; мы; они; парень; девушка;
мне 13; мне 14; мне 15; мне уже есть 18; мне 18 лет; мне 17; сегодня, 15:00–18:00; только после 19:00; завтра утром; когда не спится; пока не отправлять; не сейчас; давай позже;
в другой стране; другое место; где я; вернуться; назад; дальше; отменить; беспокоюсь за кого-то; жду; я тут; вы тут?; это я; это снова я; расскажу всё по порядку; снова; день; ночь;
появилась ещё одна такая страница; страницу сделали в пятницу. там мои фото из школы; кто-то рядом; можно писать;
today; tomorrow; yesterday; now; later; in the evening; in the morning; at night; every day; sometimes; often; rarely; never; always; yes; no; i don't know; maybe; fine;
ok; okay; i see; thanks; please; hi; bye; see you; more; less; enough; everything; nothing; somebody; a friend; mom; dad; my brother; my sister; a teacher; a classmate; school; home;
phone; telegram; instagram; a game; a photo; a video; a letter; a message; money; i; you; he; she; we; they; a boy; a girl; i'm 13; i'm 14; i'm 15; i am 18 or older; i'm 17;
today, 15:00–18:00; only after 19:00; tomorrow morning; when you cannot sleep; don't send yet; not now; maybe later; in another country; i am in another country; another place; where i am;
change where i am; back; next; cancel; back to here and now; i worry about someone; waiting; i'm here; are you there?; it's me; it's me again; somebody is near; no, only when i am here;
another page like that appeared today; they made the page on friday. it has my school photos; again; day; night; week; money to a card; i'll tell everything in order; it's ok to write
`
  .split(";")
  .map((text): Sentence => [text.trim(), "green"]);

/** By what they are, the most endangered first. */
export const CERTAIN: Readonly<Record<string, readonly Sentence[]>> = {
  "danger now is red": DANGER_NOW,
  "harm that goes on is orange": ACTIVE_HARM,
  "what weighs on somebody is yellow": HEAVY,
  "what only sounds like it is green": HARMLESS,
  "danger in the midst of other words stays danger": IN_CONTEXT,
  "what weighs a little is yellow": A_LITTLE,
  "short answers say nothing by themselves": [...new Map(ANSWERS.map((one) => [one[0], one])).values()],
};
