### Arrival: who we are and are not, who reads, and when silence must be broken. A thirteen-year-old must be able to repeat it.

arrival-hello = Привіт 👋 Це Парасолька. Внизу завжди є дві кнопки: 🔴 — якщо небезпека зараз, 🧹 — щоб одразу прибрати цю розмову з чату (повернутися — /start).
# $hours: when people answer.
arrival-about =
    Я бот: записую, підказую і передаю людям. Твої слова читають психологи. Ми не поліція і не школа.

    🔹 Ми не знаємо твого імені й адреси, доки ти про них не напишеш. Цей чат бачить і сам застосунок, через який ти пишеш.
    🔹 Без твоєї згоди ми нікому нічого не розповідаємо. Виняток один: якщо хтось може загинути або тяжко постраждати. Тоді ми мусимо покликати допомогу — і спершу скажемо про це тобі, якщо так безпечно.
    🔹 Писати можна про все, навіть якщо думаєш про смерть. За це тут не сварять.
    🔹 { $hours }

    Чи безпечно тобі писати просто зараз?
# Answers to the last question of the text above; under 30 characters.
arrival-understood = Зрозуміло, можна писати
arrival-unsafe = Зараз писати небезпечно
arrival-adult = Мені вже є 18
arrival-language = 🌐 Мова / Language
arrival-anyway = Усе ж писати зараз
# Somebody may be reading along right now.
arrival-unsafe-text =
    Тоді зараз нічого не пиши. Ця розмова почекає.
    Хтось дивиться в екран — тисни «Хтось поруч»: ця розмова зникне з чату. Коли буде безпечно, надішли /start.
    Якщо небезпека просто зараз — 🔴 внизу.
# Age never gates help. $numbers: one line a number.
arrival-adult-text =
    Парасолька — для тих, кому від 10 до 18 років. Дорослим теж є куди звернутися:
    { $numbers }

    Якщо ти переживаєш за дитину чи підлітка, можна писати й тут.
arrival-ask-contact = Чи безпечно, якщо ми напишемо першими, коли з'явиться відповідь? Це буде лише «Є нове», без подробиць і без звуку.
arrival-contact-open = Так, можна
arrival-contact-quiet = Ні, лише коли я тут
# The teen wrote before reading this.
arrival-kept = Твої слова збережені. Перш ніж писати далі, прочитай, будь ласка, кілька важливих рядків.

## When we may write first. The hours are Ukraine's time.
arrival-contact-hours = Так, але в певні години
arrival-contact-never = Не писати мені першими
arrival-ask-hours = О котрій можна? Час київський. У решту годин — тиша.
arrival-contact-day = З 9:00 до 15:00
arrival-contact-afternoon = Лише після 16:00
arrival-contact-evening = Лише після 19:00
