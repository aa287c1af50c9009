"""Dates as the press writes them, in three languages: sentences of our own, and what they date.

Each line is a sentence and its dates in order, in EDTF, read for an article of Monday 27 November 2017.
An ambiguous date has its candidates between brackets.
"""

from __future__ import annotations

import datetime

import pytest

from factcheck.languages import language
from factcheck.model import DateSpan, Mention, Reading
from factcheck.reading.dates import find_dates
from factcheck.reading.edtf import parse_edtf

PUBLISHED = DateSpan.day(datetime.date(2017, 11, 27))

ENGLISH = """
The treaty was signed on Sunday, November 26, 2017, in Oslo. | 2017-11-26
Delegates who met Sunday in Oslo will meet again. | 2017-11-26
The fund was set up in May 2015. | 2015-05
Exports fell in May, a month after the strike. | 2018-05
She may 10 times say no. |
They march 5 miles a day. |
Talks resume at 5 p.m. on Friday, officials said. | 2017-11-24
At 10:30 am Tuesday the judge arrived. | 2017-11-21
The raid of November 24 killed 30 fighters. | 2017-11-24
In November 24 people were arrested. | 2017-11
More than 2000 people fled. |
Some 1900 homes burned in 2016. | 2016
The 2015 accord held until 2018. | 2015 ../2018
The plant, opened in 1987, closed. | 1987
Since 2014 the bloc has grown. | 2014/..
Before 1990 no such law existed. | ../1989
After 2016 the aid dried up. | 2017/..
In 1500 cases the doctors gave up. |
In 1789 the king still ruled. | 1789
Output rose in the first quarter of 2019. | 2019-01/2019-03
Q2 2019 was better, H1 2018 was not. | 2019-04/2019-06 2018-01/2018-06
The 19th century was one of steam. | 18XX
By the early 1990s it was gone. | ../1993-04
Music of the '80s and the nineties. | 198X 199X
The fashion of the 1900s. | [19XX,190X]
Late 2016 brought a thaw. | 2016-09/2016-12
Mid-May is harvest time. | 2018-05-11/2018-05-21
From 12 to 15 March 2016 the port was shut. | 2016-03-12/2016-03-15
Between May 3 and May 9, 2016, he was abroad. | 2016-05-03/2016-05-09
The fair ran June 1-4, 2016. | 2016-06-01/2016-06-04
Two weeks ago the bridge fell. | 2017-11-13
It opened ten days ago. | 2017-11-17
The ministry said last week that prices rose last year. | 2017-11-20/2017-11-26 2016
He will travel next month. | 2017-12
Police held him last Saturday. | 2017-11-25
Voters go to the polls next Friday. | [2017-12-01,2017-12-08]
The ship sank the day before yesterday. | 2017-11-25
On Thursday night shots were heard. | 2017-11-23
It rained in the summer of 2016. | 2016-06/2016-08
The firm was born around 2010. | 2009/2011
The church dates from circa 1850. | 1849/1851
Markets open every Monday. |
After Sunday's vote the mood changed. | 2017-11-26
Emissions must halve by 2030. | ../2030
The port will stay shut until December 15. | ../2017-12-15
Filed 23/03/2016 and again 2016-03-24. | 2016-03-23 2016-03-24
The memo of 08-5-2016 names him. | [2016-08-05,2016-05-08]
Posted February 3, 2016 10:15 GMT | 2016-02-03
The Sept. 11 attacks changed it. | 2017-09-11
Crowds came over the weekend. | 2017-11-25/2017-11-26
In the past three years wages fell. | 2014-11-27/2017-11-27
Over the past year wages fell. | 2016-11-27/2017-11-27
In recent years and the past months it grew. |
Rome fell in 44 BC, they joked. |
A temple of AD 79 and a mosque of 622 CE. | 0079 0622
See section 2015 of the code. |
The third week of May 2016 was cold. | 2016-05-16/2016-05-22
The last Sunday of October 2016 | 2016-10-30
The fifth Monday of February 2015 |
The 2016-17 season was his best. | 2016/2017
Figures for 2011-12 are out. | [2011-12,2011..2012]
On 31 February 2015 nothing happened. |
He earned 2000 dollars and 2015 euros. |
The Sun said so; Mon ami sat down. |
Earlier this year the fund failed. | 2017-01-01/2017-11-27
At the end of the year it will close. | 2017-09/2017-12
The week of 5 June was quiet. | 2017-06-05/2017-06-11
A week after 5 June 2016 he left. | 2016-06-12
Two days before Christmas 2016 it snowed. | 2016-12-23
He quit in March 2016 and sued on 3 Feb. 2017. | 2016-03 2017-02-03
On Monday 13 and Sunday 5 he spoke. | 2017-11-13 2017-11-05
In his 40s, with 30 days of leave. |
From 2014 to 2016 and 2009–2012. | 2014/2016 2009/2012
From January to March 2016 it was dark. | 2016-01/2016-03
The war of 1914-1918. | 1914/1918
From 1820 to 1916 the house ruled. | 1820/1916
It cost 1500, a total of 1600, for 1700. |
Dec-Jan 2016 was mild. | 2015-12/2016-01
October 30 to November 2 it was shut. | 2017-10-30/2017-11-02
The first half of this year. | 2017-01/2017-06
See notes-2016-04-02-final. | 2016-04-02
The tremor of 20160923 was mild. | 2016-09-23
Version 3.10.2016.4 and 1.2.3. |
In July this year and last July | 2017-07 2017-07
The spring of that year; spring water. |
Monday of last week | 2017-11-20
On the 20th. On the 20th floor. | 2017-11-20
On 22 and 23 June 2016, on May 3 and 4, 2016 | 2016-06-22/2016-06-23 2016-05-03/2016-05-04
On 3 and 9 May 2016 and March 3 and 9. | 2016-05-03 2016-05-09 2018-03-03
The second half of the 19th century | 1850/1899
The last quarter of the 18th century | 1775/1799
The first half of the 1990s | 1990/1994
In the last week of talks nothing moved. |
The county reported 1975 new members and printed ₹2000 notes. |
Beginning May 3, 2016 it was shut. | 2016-05-03/..
Only 3000 copies exist; it is now rare. |
In the first six months of 2015 | 2015-01/2015-06
The first nine months of the year | 2017-01/2017-09
The first 10 days of May 2016 | 2016-05-01/2016-05-10
The last three months of 2016 | 2016-10/2016-12
The last two days of May 2016 | 2016-05-30/2016-05-31
The second three months of 2016 |
He left more than ten years ago. | ../2007-11-27
He left less than a month ago. | 2017-10-27/2017-11-27
The following Sunday and the previous year. |
Under a 1998 law he stayed. | 1998
At 10.30 on 3 May 2016, or on 3 May 2016 at 10.30 | 2016-05-03 2016-05-03
Music of the mid-nineties. | 1993-05/1996-08
She ruled the isle from 1341 until 1363. | 1341/1363
From 1347 to 1351 the port lay empty. | 1347/1351
Sales went up steadily from 1341 to 1363. |
The toll of 1200, from 1100 to 1300, from 1363 to 1341. |
The poet (1451–1506) and the abbot (r. 1558–1603) | 1451/1506 1558/1603
A span of (1500-1600) and of (1363-1341) |
The painter, born 1451 or 1452, was poor. | [1451,1452]
In 1987 or 1988, in June or July 2016, on 3 or 4 May 2016 | [1987,1988] [2016-06,2016-07] [2016-05-03,2016-05-04]
On May 3 or 9, and on 30 or 31 February 2016 | [2018-05-03,2018-05-09]
On Monday or Tuesday, in 2010 or 3000 cases | 2017-11-27 2017-11-21 2010
In May 2015 or 2016 | 2015-05 2016
In the year 2015 or 2016 | [2015,2016]
In April and May 2016; in December and January 2016 | 2016-04 2016-05 2015-12 2016-01
April, May and June 2016, on 3, 9 and 16 May 2016 | 2016-04 2016-05 2016-06 2016-05-03 2016-05-09 2016-05-16
On Saturday 4 and Sunday 12 June 2016 | 2016-06-04 2016-06-12
On May 3, 4 and 5, 2016; on May 3, 9 and 12, 2016; on May 3 and 9, 2016 | 2016-05-03/2016-05-05
From May 3, 2014, to May 9, 2016, he sat. | 2014-05-03/2016-05-09
The night of 3/4 June 2016, and of 3/9 June 2016 | 2016-06-03/2016-06-04
In the 16th and 17th centuries, in the 5th and 9th centuries | 15XX/16XX
From the late 12th to the early 14th century; the 18th–19th century | 1166-09/1333-04 17XX/18XX
The 3rd to the 5th week, the first and the second unit |
From the 0th to the 5th century |
In the 5th century BC, in the 4th and 3rd centuries BC, 12,000 BC. |
The sixties of the 19th century; 60 of the 19th century's books | 186X 18XX
It has 1950 inhabitants, 1987 visitors; the drought of 2011–12 killed many. | 2011/2012
In October last year, in March of this year, on May 3 of next year | 2016-10 2017-03 2018-05-03
In the spring of last year, on the 5th of last month | 2016-03/2016-05 2017-10-05
In March of the following year, on 3 May of the previous year |
The first of this month's games | 2017-11
Tomorrow, Tuesday, and yesterday, Friday, he sang. | 2017-11-28 2017-11-26 2017-11-24
The wettest May since 1990 | 1990/..
Since March he sings; since 3 November, since the 20th. | 2017-03/.. 2017-11-03/.. 2017-11-20/..
Since 28 November, since Monday | 2016-11-28/.. 2017-11-27/..
No earlier than 3 May 2016, on or before 9 May 2016 | 2016-05-03/.. ../2016-05-09
Not until 2019 will it open. Pre-1990 films, post-2000 art. | 2019 ../1989 2001/..
Before the end of 2016, before the end of the year | ../2016 ../2017
From 2015 onwards, from 1066 onwards, 2014–present | 2015/.. 1066/.. 2014-01-01/2017-11-27
In fiscal 2015, in FY16, the 2014 fiscal year, the first quarter of fiscal 2013 | 2015 2016 2014 2013
FY2015/16 and fiscal 2014–15, Q4'15 | 2015/2016 2014/2015 2015-10/2015-12
Q1-Q3 2014, Q1 and Q2 2013 | 2014-01/2014-09 2013-01/2013-03 2013-04/2013-06
The 2014/15 season, the 1914–18 war, the 1999–00 season; 1975–70. | 2014/2015 1914/1918 1999/2000
The winter of 2009–10, winter 2010-11, winter 2012–2013 | 2009-12/2010-02 2010-12/2011-02 2012-12/2013-02
The summer of 2009–10, the summer of 2010-11. |
Summer 2016-05-03 was hot. | 2016-05-03
The twenty-first century; the twenty-first of March 1990 | 20XX 1990-03-21
May 5th, '98; in A.D. 79 | 1998-05-05 0079
Made ca. 1820-1830 or so. | 1819/1831
He died on 10 Muharram 61 AH (10 October 680). | 0680-10-10
Half a century ago, half a year ago, half a week ago | 1967-11-27 2017-05-27
A year and a half ago; a month and a half ago | 2016-05-27
In room 1950, on flight 2012, this morning | 2017-11-27
Labor Day 2017, Whit Monday 2016 | 2017-09-04 2016-05-16
Easter Monday 2016 and Thanksgiving | 2016-03-28 2017-11-23
"""

FRENCH = """
Le 26 novembre 2017, les ministres se sont réunis. | 2017-11-26
La réunion tenue dimanche a duré. | 2017-11-26
Dimanche dernier, il pleuvait ; lundi prochain, on votera. | 2017-11-26 2017-12-04
Oslo, 08-5-2016 | [2016-05-08,2016-08-05]
Le 1er janvier 2012, la loi a changé. | 2012-01-01
Le 1er mai est férié. | 2018-05-01
L'usine a ouvert en mai 2015. | 2015-05
Il a démissionné le 15 mars. | 2018-03-15
Il y a deux semaines, le pont a cédé. | 2017-11-13
Voici dix jours, la grève commençait. | 2017-11-17
Hier soir, la foule a crié. | 2017-11-26
Il part demain, pas après-demain. | 2017-11-28 2017-11-29
Aujourd'hui le port est fermé. | 2017-11-27
La semaine dernière et le mois prochain. | 2017-11-20/2017-11-26 2017-12
L'année dernière, les prix ont monté. | 2016
Ces trois derniers mois ont été durs. | 2017-08-27/2017-11-27
Au cours des deux prochaines semaines | 2017-11-28/2017-12-11
Ces dernières années, on construit. |
Début 2016, la banque a fermé. | 2016-01/2016-04
Fin mai 2015, il était ministre. | 2015-05-22/2015-05-31
À la mi-novembre, tout a gelé. | 2017-11-11/2017-11-20
Au début de l'année 2015 | 2015-01/2015-04
À la fin de l'année, elle partira. | 2017-09/2017-12
Les années 1990 et les années 60 | 199X 196X
Les années quatre-vingt-dix | 199X
Au début des années 2000 | 2000-01/2003-04
Au XXIe siècle comme au 19e siècle | 20XX 18XX
L’église, bâtie au XIIᵉ siècle, est fermée | 11XX
Elle est née au XXe siècle | 19XX
C'est la vie. |
Au premier trimestre 2019, la croissance ralentit. | 2019-01/2019-03
Le second semestre 2015 fut meilleur. | 2015-07/2015-12
T2 2019 | 2019-04/2019-06
Au printemps 2015, on sème. | 2015-03/2015-05
L'été dernier fut sec. | 2017-06/2017-08
Il a été battu. |
Entre 2014 et 2016, rien. | 2014/2016
De 2014 à 2016, tout. | 2014/2016
Du 12 au 15 mars 2016 | 2016-03-12/2016-03-15
Entre le 3 et le 9 mai 2016 | 2016-05-03/2016-05-09
Du 28 mai au 3 juin 2016 | 2016-05-28/2016-06-03
Depuis 2014, le budget baisse. | 2014/..
Depuis lundi, le port est bloqué. | 2017-11-27/..
Avant 2015 et après 2016 | ../2014 2017/..
Jusqu'en 2020, puis d'ici 2030 | ../2020 ../2030
À partir de 2018 et dès janvier 2019 | 2018/.. 2019-01/..
Des travaux de 2015 à finir. | 2015
Environ 2000 personnes ont fui. |
Plus de 1950 soldats. |
Vers 1850, la ville brûla. | 1849/1851
L'accord de 2015 tient. | 2015
La guerre de 1914-1918 | 1914/1918
Chaque dimanche, le marché ouvre. |
Vendredi 24, le juge a parlé. | 2017-11-24
Le dimanche 26 novembre | 2017-11-26
À 17h30 dimanche, les urnes ferment. | 2017-11-26
Lundi à 9 heures, il témoignera. | 2017-11-27
Publié le 23/02/2016 à 18:30 | 2016-02-23
Dans trois ans, il sera libre. | 2020-11-27
Pendant trois semaines, en deux ans. |
Au mois de mai 2015 | 2015-05
En l'an 800, l'empereur. | 0800
Noël 2016 fut doux. | 2016-12-25
La dernière semaine de mai 2015 | 2015-05-25/2015-05-31
Le troisième dimanche de mai 2016 | 2016-05-15
Le dernier jour du mois dernier | 2017-10-31
Un total de 1500, de 1000 à 1500, jusqu'à 1200. |
Jusqu'en 1789, depuis 1715 | ../1789 1715/..
Trente sept navires, puis vingt-sept. |
Le 7 sept. 2016 et en sept 2015 | 2016-09-07 2015-09
Un budget de 2015 euros et 2000 dollars. |
Du 30 octobre au 2 novembre | 2017-10-30/2017-11-02
Un jour après le 5 juin 2016 | 2016-06-06
Le 12 mars dernier, il neigeait. | 2017-03-12
Le week-end du vote, samedi matin | 2017-11-25/2017-11-26 2017-11-25
Le 3e jour de mai 1994 | 1994-05-03
En 52 av. J.-C., la Gaule. |
Le 15 ramadan 1444 | 2023-04-05/2023-04-07
Les neuf premiers mois de 2015 | 2015-01/2015-09
Les six premiers mois de l'année | 2017-01/2017-06
Les trois derniers mois de 2016 | 2016-10/2016-12
Il y a plus de trois ans | ../2014-11-27
Il y a moins d'un mois | 2017-10-27/2017-11-27
L'année suivante, la semaine précédente |
La première moitié du XXe siècle | 1900/1949
Le dernier quart du XVIIIe siècle | 1775/1799
Les 22 et 23 juin 2016 | 2016-06-22/2016-06-23
L'an passé, cette année, l'an prochain | 2016 2017 2018
De 1241 à 1263, il régna ; de 1515 jusqu'en 1547. | 1241/1263 1515/1547
Le prix passe de 1241 à 1263. |
Les 12 et 19 juin 2016 ; les 3, 10 et 17 mai | 2016-06-12 2016-06-19 2018-05-03 2018-05-10 2018-05-17
En avril et mai 2016, en 1987 ou 1988 | 2016-04 2016-05 [1987,1988]
Du Ve au VIIIe siècle ; aux XVIe et XVIIe siècles | 04XX/07XX 15XX/16XX
Au IIIe siècle av. J.-C. et au Ve siècle avant notre ère |
Les années 60 du XIXe siècle, la mode des années 70, les années 65 du XXe siècle | 186X 197X
Demain mardi, il vote. | 2017-11-28
Depuis mars, il chante. | 2017-03/..
En mars de l'année suivante, le lundi suivant |
En octobre de l'année dernière, le 3 octobre de l'an dernier, le 5 du mois dernier | 2016-10 2016-10-03 2017-10-05
Au plus tard le 3 mai 2016, avant la fin de 2016 | ../2016-05-03 ../2016
L'exercice 2015 ; l'hiver 1954-1955 | 2015 1954-12/1955-02
Le vingt et un mars 1990 ; lundi de Pentecôte 2016 | 1990-03-21 2016-05-16
Il y a deux ans et demi ; le 11-Septembre ; le 14-Juillet 1790 | 2015-05-27 2017-09-11 1790-07-14
Des années 1920 aux années 1940 | 192X/194X
En 70 après J.-C., à partir de 1066 | 0070 1066/..
Le 3 mai 2016, au printemps de l'an dernier | 2016-05-03 2016-03/2016-05
"""

ARABIC = """
وقعت المعاهدة يوم الأحد 26 نوفمبر 2017 في أوسلو | 2017-11-26
وقال الوزير الأحد إن العمل مستمر | 2017-11-26
الأحد الماضي هطل المطر | 2017-11-26
يوم الجمعة المقبل تفتح المدارس | 2017-12-01
وصل مساء السبت إلى العاصمة | 2017-11-25
وصل أمس وغادر اليوم ويعود غدا | 2017-11-26 2017-11-27 2017-11-28
زار المدينة أول أمس | 2017-11-25
الأسبوع الماضي أضرب العمال | 2017-11-20/2017-11-26
ارتفعت الأسعار العام الماضي | 2016
يسافر الشهر المقبل | 2017-12
هذا العام والعام الجاري | 2017 2017
قبل أسبوعين انهار الجسر | 2017-11-13
قبل عشرة أيام بدأ الإضراب | 2017-11-17
تأسس قبل ثلاث سنوات | 2014-11-27
افتتح المصنع في 11 مايو 2015 | 2015-05-11
افتتح المصنع في مايو 2015 | 2015-05
اجتمعوا في ديسمبر/كانون الأول 2015 | 2015-12
اجتمعوا في 3 شباط/فبراير 2016 | 2016-02-03
كانون الثاني 2016 كان باردا | 2016-01
في 5 شباط 2016 استقال | 2016-02-05
جانفي 2016 وفيفري 2015 | 2016-01 2015-02
في 20 أفريل 2010 | 2010-04-20
جوان 2012 وجويلية 2013 | 2012-06 2013-07
في 3 أوت 2014 | 2014-08-03
غشت 2014 وشتنبر 2015 | 2014-08 2015-09
تأسست عام 2014 في أوسلو | 2014
في سنة 2004 صدر القانون | 2004
منذ 2014 تراجعت الميزانية | 2014/..
قبل عام 2015 لم يكن قانون | ../2014
بعد عام 2010 توقف العمل | 2011/..
بحلول 2030 ينتهي المشروع | ../2030
يستمر حتى 2020 | ../2020
مطلع عام 2015 أغلق المصرف | 2015-01/2015-04
أواخر 2016 عاد الهدوء | 2016-09/2016-12
منتصف مايو 2016 | 2016-05-11/2016-05-21
نهاية الشهر الماضي | 2017-10-22/2017-10-31
القرن الحادي والعشرين | 20XX
في القرن التاسع عشر | 18XX
في التسعينيات غادر البلاد | 199X
ستينات القرن الماضي | 196X
بين عامي 2014 و2016 | 2014/2016
من 2014 إلى 2016 | 2014/2016
من 3 إلى 9 مايو 2016 | 2016-05-03/2016-05-09
بين 12 و15 مارس 2016 | 2016-03-12/2016-03-15
الربع الأول من عام 2019 | 2019-01/2019-03
النصف الثاني من 2015 | 2015-07/2015-12
صيف 2016 كان حارا | 2016-06/2016-08
الصيف الماضي | 2017-06/2017-08
قال الأمين العام للمنظمة إن أحد الوزراء غاب |
فر 2000 شخص وأكثر من 1950 جنديا |
خلال السنوات الماضية تغير الكثير |
الأشهر الثلاثة الماضية | 2017-08-27/2017-11-27
الأسبوعين المقبلين | 2017-11-28/2017-12-11
صدر في ٢٣/٣/٢٠١٦ | 2016-03-23
صدر في ٣ فبراير ٢٠١٦م | 2016-02-03
في ١٥ رمضان ١٤٤٤ هـ | 2023-04-05/2023-04-07
عام 1444 هـ | 2022-07-29/2023-07-19
شهر مارس 2015 | 2015-03
مارس الوزير مهامه |
كل يوم أحد يفتح السوق |
في الساعة الخامسة مساء السبت | 2017-11-25
فبراير الماضي | 2017-02
يعود بالأحد، وكان للأسبوع الماضي أثر | 2017-11-26 2017-11-20/2017-11-26
فُتح في ٣ مايُو ٢٠١٦ | 2016-05-03
15 رمضان 1444 هـ الموافق 6 أبريل 2023 | 2023-04-06
خلال الأشهر التسعة الأولى من عام 2015 | 2015-01/2015-09
قبل أكثر من ثلاث سنوات | ../2014-11-27
قبل أقل من شهر | 2017-10-27/2017-11-27
في 15/9/1444هـ | 2023-04-05/2023-04-07
سنة 1402هـ/1982م و1380هـ/1961 | 1982 1961
6 أبريل 2023 (15 رمضان 1444 هـ) | 2023-04-06
النصف الأول من القرن العشرين | 1900/1949
09:07 م الثلاثاء 21 نوفمبر 2017 | 2017-11-21
اجتمعوا في مايو (أيار) 2016 | 2016-05
الخميس الثاني من مايو 2016 | 2016-05-12
حكم من عام 1241 حتى عام 1263 ومن 1341 إلى 1363 | 1241/1263 1341/1363
ارتفع عدد الطلاب من 1241 إلى 1263 |
بين عامي 871 و899 وبين سنتي 1241 و1263 | 0871/0899 1241/1263
يومي 12 و19 حزيران 2016 | 2016-06-12 2016-06-19
من يوم 3 أيار وحتى 9 أيار 2016 | 2016-05-03/2016-05-09
في نيسان وأيار 2016، وفي عام 2014 أو 2015 | 2016-04 2016-05 [2014,2015]
القرن الخامس قبل الميلاد والقرن الثالث ق.م |
القرن الأول الميلادي | 00XX
القرنين السادس عشر والسابع عشر، وبين القرنين السابع والتاسع | 15XX/16XX 06XX/08XX
القرنين الخامس والتاسع |
ستينيات القرن التاسع عشر | 186X
يبلغ عدد السكان 1987 نسمة |
القرن الثالث الهجري، القرن الثلاثين الهجري | 0816-07-28/0913-08-08
سنة 505 هـ وسنة 8 هـ وفي رمضان سنة 8 للهجرة | 1111-07-08/1112-06-29 0629-04-29/0630-04-21 0629-12-21/0630-01-23
عاش الإمام (450 هـ - 505 هـ / 1058م - 1111م) والشاعر (303 - 354 هـ) | 1058/1111 0915-07-15/0965-12-29
وقعت في 10 محرم 61 هـ | 0680-10-08/0680-10-12
يصل غدا الثلاثاء ووصل أمس الجمعة | 2017-11-28 2017-11-26 2017-11-24
في أكتوبر من العام الماضي، وفي الرابع من الشهر الجاري، وفي 15 من الشهر المقبل | 2016-10 2017-11-04 2017-12-15
في مارس من العام التالي ويوم الاثنين التالي |
يوم الجمعة الموافق 29 سبتمبر 2017 | 2017-09-29
في موعد أقصاه 3 مايو 2016، وقبل نهاية عام 2016 | ../2016-05-03 ../2016
السنة المالية 2015 وشتاء 1947-1948 | 2015 1947-12/1948-02
من عام 2015 فصاعدا، ورأس السنة 2016 | 2015/.. 2016-01-01
قبل نحو أسبوعين | 2017-11-13
قبل أيام وقبل سنوات وقبل عام وقبل عامين ونصف وقبل نصف قرن | 2016-11-27 2015-05-27 1967-11-27
ليل السبت الأحد وفي 10 فبراير شباط والسبت الخميس | 2017-11-25/2017-11-26 2018-02-10 2017-11-25 2017-11-23
"""


def cases(code: str, lines: str) -> list[tuple[str, str, str]]:
    split = (line.rpartition("|") for line in lines.strip().splitlines())
    return [(code, sentence.strip(), dates.strip()) for sentence, _, dates in split]


CASES = cases("en", ENGLISH) + cases("fr", FRENCH) + cases("ar", ARABIC)


def spoken(code: str, text: str, published: DateSpan | None = PUBLISHED) -> list[Mention]:
    found = language(code)
    assert found is not None
    return find_dates(text, (found,), published)


@pytest.mark.parametrize(("code", "sentence", "dates"), CASES)
def test_dates_of_a_sentence(code: str, sentence: str, dates: str) -> None:
    found = spoken(code, sentence)
    expected = [parse_edtf(date) for date in dates.split()]
    meant = [[stated(date) for date in mention.reading.candidates] for mention in found]
    assert meant == [[str(c.days) for c in span.candidates] for span in expected if span is not None]
    assert all(sentence[mention.start : mention.end] == mention.words for mention in found)


def stated(reading: Reading) -> str:
    # What a careful reader takes a date to mean, but for counted units, whose day is what the words state.
    return str(reading.stated if "exact to half" in reading.plain_reason else reading.plain)


def test_there_are_enough_of_them() -> None:
    assert all(sum(1 for case in CASES if case[0] == code) >= 50 for code in ("en", "fr", "ar"))
